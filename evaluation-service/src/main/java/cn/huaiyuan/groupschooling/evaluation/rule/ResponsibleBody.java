package cn.huaiyuan.groupschooling.evaluation.rule;

/** Bodies that the plan makes responsible (责任单位, 配合单位), with the names it prints. */
public enum ResponsibleBody {
    EDU("县教育体育局"), HR("县人力资源和社会保障局");

    private final String printedName;

    ResponsibleBody(String printedName) {
        this.printedName = printedName;
    }

    public String printedName() {
        return printedName;
    }
}

package cn.huaiyuan.groupschooling.group.unit;

/** 学段. The letter ends the code of a unit. */
public enum Stage {
    PRIMARY('P'), JUNIOR('J'), SENIOR_HIGH('S'), SPECIAL('X'), VOCATIONAL('V');

    private final char letter;

    Stage(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }
}

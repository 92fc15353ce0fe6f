package cn.huaiyuan.groupschooling.group.unit;

/** 学段. The code of a unit ends with the letter. */
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

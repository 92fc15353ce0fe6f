package cn.huaiyuan.groupschooling.kit.note;

public enum NoteKind {
    PLAIN, URGENT
}

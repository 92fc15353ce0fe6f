package cn.huaiyuan.groupschooling.group.school;

/** What kind of school it is and who runs it. */
public record Classification(School.Kind kind, School.Ownership ownership) {
}

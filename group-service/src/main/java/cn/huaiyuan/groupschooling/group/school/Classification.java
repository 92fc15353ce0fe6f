package cn.huaiyuan.groupschooling.group.school;

/** The kind of a school, and who runs it. */
public record Classification(School.Kind kind, School.Ownership ownership) {
}

package cn.huaiyuan.groupschooling.group.school;

/** What kind of school it is and who runs it. */
record Classification(School.Kind kind, School.Ownership ownership) {
}

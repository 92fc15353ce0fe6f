package cn.huaiyuan.groupschooling.kit.bulk;

/**
 * What is asked for.
 *
 * @param dryRun nothing stays, but everything is found out
 * @param atomic all rows or none
 */
record Order(String kind, boolean dryRun, boolean atomic) {
}

package cn.huaiyuan.groupschooling.kit.bulk;

/**
 * How a file is to be imported.
 *
 * @param dryRun find all errors, keep nothing
 * @param atomic all rows or none
 */
record ImportRequest(String kind, boolean dryRun, boolean atomic) {
}

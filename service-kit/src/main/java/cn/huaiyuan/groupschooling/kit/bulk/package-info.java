/**
 * Imports of whole tables: a file becomes a job, its rows are entered by the {@link ImportKind} of the domain, a chunk at
 * a time, and every row that is refused is named with all that is wrong with it.
 */
package cn.huaiyuan.groupschooling.kit.bulk;

package cn.huaiyuan.groupschooling.group.unit;

/**
 * The names of a unit.
 *
 * @param displayName within its group (annex 3: 校本部, 老校区)
 * @param currentName its public name (annex 3: 现实验小学); null if it has no other
 */
public record UnitNames(String displayName, String currentName) {
}

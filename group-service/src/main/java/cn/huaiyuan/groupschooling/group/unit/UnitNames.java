package cn.huaiyuan.groupschooling.group.unit;

/**
 * What a unit is called.
 *
 * @param displayName within its group (annex 3: 校本部, 老校区)
 * @param currentName what it goes by outside (annex 3: 现实验小学); null where there is none beside
 */
public record UnitNames(String displayName, String currentName) {
}

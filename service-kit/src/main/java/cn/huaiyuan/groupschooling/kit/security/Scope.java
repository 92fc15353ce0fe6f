package cn.huaiyuan.groupschooling.kit.security;

import java.util.Set;

/**
 * What a token reaches.
 *
 * @param county everything; the two sets are empty then
 * @param groups codes of the groups it reaches
 * @param units  codes of the units it reaches
 */
public record Scope(boolean county, Set<String> groups, Set<String> units) {
    public static final Scope COUNTY = new Scope(true, Set.of(), Set.of());
}

package cn.huaiyuan.groupschooling.group.parameter;

import java.util.Map;

/**
 * The parameters of admissions ({@code membership.*}).
 *
 * @param newSchoolYears for how many years from its opening day on a unit is a new school (三年内新建校)
 */
public record MembershipParameters(Source source, int newSchoolYears) implements ParameterSet {

    @Override
    public String name() {
        return "membership";
    }

    @Override
    public Map<String, Object> values() {
        return Map.of("membership.new_school_years", newSchoolYears);
    }
}

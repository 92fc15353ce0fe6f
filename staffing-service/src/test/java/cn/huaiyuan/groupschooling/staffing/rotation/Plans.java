package cn.huaiyuan.groupschooling.staffing.rotation;

import static cn.huaiyuan.groupschooling.staffing.County.as;
import static cn.huaiyuan.groupschooling.staffing.County.state;

import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** Request bodies and steps of rotations. */
final class Plans {
    static final String ROTATIONS = "/v1/rotations/";

    private Plans() {
    }

    static Map<String, Object> plan(String teacher, String toUnit, String from, String to) {
        return state("teacher", teacher, "toUnit", toUnit, "plannedFrom", from, "plannedTo", to, "mode", "FULL_TIME",
                "personnelRelationMoved", false, "document", "怀教〔2026〕12号");
    }

    /** Registers a rotation and returns its id. */
    static String registered(Map<String, Object> plan) {
        return as("edu-bureau").body(plan).post("/v1/rotations").then().statusCode(201).extract().path("id");
    }

    static ValidatableResponse step(String rotation, String step, int version, Map<String, ?> body) {
        return as("edu-bureau").header("If-Match", "\"" + version + "\"").body(body)
                .post(ROTATIONS + rotation + "/" + step).then();
    }
}

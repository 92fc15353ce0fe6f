package cn.huaiyuan.groupschooling.kit.aggregate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** VOIDED: entered by mistake; treat it as nonexistent. */
@Schema(name = "EntryStatus")
public enum Status {
    ACTIVE, VOIDED
}

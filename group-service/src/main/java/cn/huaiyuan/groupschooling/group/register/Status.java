package cn.huaiyuan.groupschooling.group.register;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an entry stands, or was voided as a mistake: a voided one never was. */
@Schema(name = "EntryStatus")
public enum Status {
    ACTIVE, VOIDED
}

package cn.huaiyuan.groupschooling.evaluation.judgement;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stored verdict with the id by which it is found and by which its events are known. */
@Schema(name = "StoredVerdict")
record StoredVerdictView(UUID id, VerdictView verdict) {
}

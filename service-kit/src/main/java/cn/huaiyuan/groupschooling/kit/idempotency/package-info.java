/** A POST repeated with the same Idempotency-Key is answered, not done, again. */
package cn.huaiyuan.groupschooling.kit.idempotency;

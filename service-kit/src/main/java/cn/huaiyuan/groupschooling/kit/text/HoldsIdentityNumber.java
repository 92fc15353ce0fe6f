package cn.huaiyuan.groupschooling.kit.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the record component for a national identity number: {@link TextUse#IDENTITY_NUMBER}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface HoldsIdentityNumber {
}

package cn.huaiyuan.groupschooling.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that takes an {@code Idempotency-Key}: the same key with the same request is answered again without being done
 * again, with another request it is refused with 422. Every resource method with POST has it and returns a {@code RestResponse}.
 */
@InterceptorBinding
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {
    String HEADER = "Idempotency-Key";
}

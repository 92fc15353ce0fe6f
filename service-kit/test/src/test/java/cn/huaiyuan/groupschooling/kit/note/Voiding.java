package cn.huaiyuan.groupschooling.kit.note;

import jakarta.validation.constraints.NotBlank;

public record Voiding(@NotBlank String reason) {
}

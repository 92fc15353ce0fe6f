package cn.huaiyuan.groupschooling.kit.problem;

import static cn.huaiyuan.groupschooling.kit.stack.Api.NOTES;
import static cn.huaiyuan.groupschooling.kit.stack.Api.editor;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class LanguageTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                      | 请求内容有误                       | 不得为空白
            zh-CN                   | 请求内容有误                       | 不得为空白
            en                      | The request is not well formed | must not be blank
            en-GB,en;q=0.9,zh;q=0.1 | The request is not well formed | must not be blank
            zh;q=0.9,en;q=0.1       | 请求内容有误                       | 不得为空白
            fr                      | 请求内容有误                       | 不得为空白
            *                       | 请求内容有误                       | 不得为空白
            ;;;                     | 请求内容有误                       | 不得为空白""")
    void isTheCallers(String wanted, String title, String message) {
        var answer = editor().header("Accept-Language", wanted).body("{\"title\":\"\",\"pages\":1}").post(NOTES);

        assertEquals(title, answer.path("title"));
        assertEquals(message, answer.path("violations[0].message"));
    }
}

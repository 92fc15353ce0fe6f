package cn.huaiyuan.groupschooling.evaluation.projection;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/** Reads {@code "2026-2027"}; the value itself knows no JSON. */
final class SchoolYearModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    SchoolYearModule() {
        addDeserializer(SchoolYear.class, new FromText());
    }

    private static final class FromText extends StdDeserializer<SchoolYear> {
        private static final long serialVersionUID = 1L;

        FromText() {
            super(SchoolYear.class);
        }

        @Override
        public SchoolYear deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return SchoolYear.parse(parser.getValueAsString());
        }
    }
}

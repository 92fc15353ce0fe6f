package cn.huaiyuan.groupschooling.kit.paging;

import cn.huaiyuan.groupschooling.kit.json.ListFormat;
import cn.huaiyuan.groupschooling.kit.json.QueryCheck;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters that every list takes beside its filters. */
public class PageRequest {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = QueryCheck.LARGEST_LIMIT;

    @QueryParam("limit")
    @Parameter(description = "How many items at most, 1 to 500", schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
    Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "`nextCursor` of the page before; belongs to the same filters and order. If `asOf` is not given, later pages are for the day on which the first one was read. What a token reaches is decided anew for each page.")
    String cursor;

    private LocalDate asOf;

    @QueryParam("sort")
    @Parameter(description = "Field to sort by, with a leading `-` for descending")
    String sort;

    @QueryParam(ListFormat.PARAMETER)
    @Parameter(description = "`csv` or `xlsx`: all of the list as a file, not together with `limit` and `cursor`; pages of JSON if neither this nor `Accept` asks for one")
    ListFormat format;

    public static PageRequest of(Integer limit, String cursor, String sort) {
        var request = new PageRequest();
        request.limit = limit;
        request.cursor = cursor;
        request.sort = sort;
        return request;
    }

    /** The same list from another cursor on, in the largest pages. */
    PageRequest from(String otherCursor) {
        var request = of(MAX_LIMIT, otherCursor, sort);
        request.asOf = asOf;
        return request;
    }

    /**
     * The day asked for, else the day on which the first page was read, so that a list does not change its day at
     * midnight.
     */
    public LocalDate asOf(LocalDate asked, LocalDate today) {
        asOf = asked != null ? asked : cursor == null ? today : Listing.dayOf(cursor).orElse(today);
        return asOf;
    }

    /** As a key of the cursor; empty for a list without a day. */
    String day() {
        return asOf == null ? "" : asOf.toString();
    }

    /** @throws ProblemException 400 if it is not 1 to 500: a larger one is refused, not cut */
    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ProblemException
                    .invalid(List.of(Violation.ofParameter("limit", "limit", Integer.toString(MAX_LIMIT))));
        }
        return limit;
    }
}

package org.cliniccalendar.importing.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cliniccalendar.importing.Count;
import org.cliniccalendar.importing.ImportReport;
import org.cliniccalendar.importing.Problem;

/** A report as the endpoint answers it: plain JSON when all is well, else a problem of RFC 9457 that lists them all. */
final class ReportJson {
    static final String PROBLEM = "application/problem+json";

    private static final int UNPROCESSABLE = 422;

    private ReportJson() {}

    static Response answer(ImportReport report) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        if (report.isClean()) {
            return Response.ok(body(json, report), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        json.add("type", "about:blank")
                .add("title", "The files have problems")
                .add("status", UNPROCESSABLE)
                .add(
                        "detail",
                        "Nothing was imported. Problems: " + report.problems().size());
        return Response.status(UNPROCESSABLE)
                .type(PROBLEM)
                .entity(body(json, report))
                .build();
    }

    private static String body(JsonObjectBuilder json, ImportReport report) {
        JsonObjectBuilder counts = Json.createObjectBuilder();
        report.counts().forEach(count -> counts.add(name(count), counts(count)));
        JsonArrayBuilder problems = Json.createArrayBuilder();
        report.problems().forEach(problem -> problems.add(problem(problem)));
        return json.add("dryRun", report.dryRun())
                .add("applied", report.isApplied())
                .add("complete", report.complete())
                .add("counts", counts)
                .add("problems", problems)
                .build()
                .toString();
    }

    private static String name(Count count) {
        return count.kind().fileName().replace(".csv", "");
    }

    private static JsonObjectBuilder counts(Count count) {
        return Json.createObjectBuilder()
                .add("created", count.created())
                .add("changed", count.changed())
                .add("unchanged", count.unchanged());
    }

    private static JsonObjectBuilder problem(Problem problem) {
        return Json.createObjectBuilder()
                .add("file", problem.file())
                .add("line", problem.line())
                .add("column", problem.column())
                .add("message", problem.message());
    }
}

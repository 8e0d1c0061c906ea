package org.imihigo.dhis2;

import static org.imihigo.dhis2.tables.Export.EXPORT;
import static org.imihigo.dhis2.tables.Page.PAGE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.imihigo.dhis2.tables.records.ExportRecord;
import org.imihigo.dhis2.tables.records.PageRecord;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** All exports with their files and pages; the only class that knows the tables. */
@Repository("dhis2Exports")
class Exports {
    private static final int SHOWN = 50;

    private final DSLContext db;

    Exports(DSLContext db) {
        this.db = db;
    }

    /** The latest first. */
    List<Export> within(UnitCode scope) {
        return db.selectFrom(EXPORT)
                .where(EXPORT.UNIT.ge(scope.value()), EXPORT.UNIT.lt(scope.successor()))
                .orderBy(EXPORT.AT.desc())
                .limit(SHOWN)
                .fetch(Exports::export);
    }

    Optional<Export> find(UUID id) {
        return db.selectFrom(EXPORT).where(EXPORT.ID.eq(id)).fetchOptional(Exports::export);
    }

    void insert(Export export) {
        var line = new ExportRecord();
        line.setId(export.id());
        line.setUnit(export.unit().value());
        line.setName(export.name());
        line.setPost(export.post().value());
        line.setAt(export.at());
        line.setSource(export.source().orElse(null));
        line.setComplete(export.complete());
        line.setStopped(export.stopped().orElse(null));
        db.insertInto(EXPORT).set(line).execute();
    }

    /** Everything is here, or why it is not. */
    void settle(UUID id, boolean complete, Optional<String> stopped) {
        db.update(EXPORT)
                .set(EXPORT.COMPLETE, complete)
                .set(EXPORT.STOPPED, stopped.orElse(null))
                .where(EXPORT.ID.eq(id))
                .execute();
    }

    void delete(UUID id) {
        db.deleteFrom(EXPORT).where(EXPORT.ID.eq(id)).execute();
    }

    /** Keeps a page; what came once is not kept again. */
    void put(UUID export, Export.Page page) {
        db.insertInto(
                        PAGE,
                        PAGE.EXPORT,
                        PAGE.KIND,
                        PAGE.RESOURCE,
                        PAGE.NUMBER,
                        PAGE.PAGES,
                        PAGE.CONTENT)
                .values(
                        export,
                        page.kind().name(),
                        page.resource(),
                        page.number(),
                        page.pages(),
                        packed(page.content()))
                .onConflict(PAGE.EXPORT, PAGE.KIND, PAGE.RESOURCE, PAGE.NUMBER)
                .doNothing()
                .execute();
    }

    /** The first page of a resource. */
    Optional<Export.Page> first(UUID export, String resource) {
        return db.selectFrom(PAGE)
                .where(PAGE.EXPORT.eq(export), PAGE.RESOURCE.eq(resource), PAGE.NUMBER.eq(1))
                .fetchOptional(Exports::page);
    }

    /** All pages of a resource, to be fetched anew. */
    void drop(UUID export, String resource) {
        db.deleteFrom(PAGE).where(PAGE.EXPORT.eq(export), PAGE.RESOURCE.eq(resource)).execute();
    }

    /** How many pages of each resource are here. */
    Map<String, Integer> kept(UUID export) {
        return db.select(PAGE.RESOURCE, DSL.count())
                .from(PAGE)
                .where(PAGE.EXPORT.eq(export))
                .groupBy(PAGE.RESOURCE)
                .fetchMap(PAGE.RESOURCE, DSL.count());
    }

    /** The same, of how many there are. */
    Map<String, Integer> expected(UUID export) {
        return db.select(PAGE.RESOURCE, DSL.max(PAGE.PAGES))
                .from(PAGE)
                .where(PAGE.EXPORT.eq(export))
                .groupBy(PAGE.RESOURCE)
                .fetchMap(PAGE.RESOURCE, DSL.max(PAGE.PAGES));
    }

    List<Export.Page> pages(UUID export) {
        return db.selectFrom(PAGE)
                .where(PAGE.EXPORT.eq(export))
                .orderBy(PAGE.KIND, PAGE.RESOURCE, PAGE.NUMBER)
                .fetch(Exports::page);
    }

    private static Export.Page page(PageRecord line) {
        return new Export.Page(
                Export.Kind.valueOf(line.getKind()),
                line.getResource(),
                line.getNumber(),
                line.getPages(),
                unpacked(line.getContent()));
    }

    private static Export export(ExportRecord line) {
        return new Export(
                line.getId(),
                new UnitCode(line.getUnit()),
                line.getName(),
                new PostId(line.getPost()),
                line.getAt(),
                Optional.ofNullable(line.getSource()),
                line.getComplete(),
                Optional.ofNullable(line.getStopped()));
    }

    private static byte[] packed(byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] unpacked(byte[] packed) {
        try (var zip = Bounded.of(new GZIPInputStream(new ByteArrayInputStream(packed)))) {
            return zip.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

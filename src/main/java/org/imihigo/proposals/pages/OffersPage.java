package org.imihigo.proposals.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** What a unit's people offer in a year, and how it adds up. */
public record OffersPage(
        String title,
        List<Step> path,
        List<Field.Option> years,
        String offered,
        List<Row> rows,
        List<Link> missing,
        int more,
        boolean hasBelow,
        Optional<Form> form)
        implements Reply.Page {
    /**
     * One thing that is offered.
     *
     * @param own what the unit offers itself, and how it counts
     * @param below what the units below stand for together, and how many of them
     */
    public record Row(
            String name,
            String address,
            String gift,
            Optional<String> own,
            String note,
            Optional<String> below,
            String from,
            String standing,
            Optional<String> target,
            String difference,
            List<Child> children,
            Optional<Adoption> adoption,
            Optional<Own> change) {}

    /** What a unit below stands for. */
    public record Child(String name, String address, String amount, String households) {}

    /** The form that takes over what the units below offer. */
    public record Adoption(
            String action,
            String id,
            String series,
            String gift,
            String sum,
            int seen,
            String text) {}

    /** What can be done with the unit's own offer. */
    public record Own(
            String change, String action, String id, String series, String gift, int seen) {}

    /** The form in which something is offered. */
    public record Form(
            String action,
            String id,
            int seen,
            boolean isVillage,
            Optional<ProposalPage.Clash> clash,
            List<Field> fields) {
        public Field field(String name) {
            return fields.stream()
                    .filter(field -> field.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        public List<Field> wrong() {
            return fields.stream().filter(Field::isWrong).toList();
        }
    }
}

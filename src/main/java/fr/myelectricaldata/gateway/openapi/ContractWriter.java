package fr.myelectricaldata.gateway.openapi;

import fr.myelectricaldata.gateway.AnswerFormat;
import fr.myelectricaldata.gateway.ApiPaths;
import fr.myelectricaldata.gateway.ErrorForm;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Completes what springdoc found: every address that machines own, once, though most answer with and without
 * {@code /api}; the words of {@link ContractTexts}; and the refusals that need no words of their own.
 */
@Component
class ContractWriter implements OpenApiCustomizer {
    private static final String PREFIX = "/api";

    private final ObjectProvider<ContractTexts> texts;
    private final ObjectProvider<AnswerWriter> answers;
    private final RefusalWriter refusals;
    private final ObjectProvider<ErrorForm> forms;

    ContractWriter(
            ObjectProvider<ContractTexts> texts,
            ObjectProvider<AnswerWriter> answers,
            RefusalWriter refusals,
            ObjectProvider<ErrorForm> forms) {
        this.forms = forms;
        this.texts = texts;
        this.answers = answers;
        this.refusals = refusals;
    }

    @Override
    public void customise(OpenAPI contract) {
        Map<String, PathItem> found = contract.getPaths() == null ? Map.of() : contract.getPaths();
        Paths once = new Paths();
        new TreeMap<>(found).forEach((path, item) -> {
            if (ApiPaths.owns(path) && !found.containsKey(PREFIX + path)) {
                once.addPathItem(path, item);
                Schema<?> own = refusalsAt(path, contract);
                item.readOperationsMap().forEach((method, operation) -> write(path, method.name(), operation, own));
            }
        });
        contract.setPaths(once);
        contract.setTags(tags(contract.getTags()));
    }

    /** What an older format that speaks there says no with; null where v2 does. */
    private @Nullable Schema<?> refusalsAt(String path, OpenAPI contract) {
        return forms.stream()
                .filter(form -> form.speaksAt(path))
                .findFirst()
                .<Schema<?>>map(form -> Schemas.of(form.bodyType(), contract.getComponents()))
                .orElse(null);
    }

    private void write(String path, String method, Operation operation, @Nullable Schema<?> own) {
        OperationText text = texts.getObject().of(path, method);
        if (operation.getSummary() == null) {
            operation.setSummary(text.summary());
        }
        if (operation.getDescription() == null) {
            operation.setDescription(text.description());
        }
        if (text.tag() != null) {
            operation.setTags(List.of(text.tag()));
        }
        text.parameters().forEach(name -> {
            if (named(operation, name) == null) {
                operation.addParametersItem(new Parameter().name(name));
            }
        });
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(this::describe);
        }
        answers.getObject().write(operation, text);
        refusals.write(operation, method, text, own);
    }

    private static @Nullable Parameter named(Operation operation, String name) {
        List<Parameter> parameters = operation.getParameters();
        return parameters == null
                ? null
                : parameters.stream()
                        .filter(parameter -> name.equals(parameter.getName()))
                        .findFirst()
                        .orElse(null);
    }

    private void describe(Parameter parameter) {
        texts.getObject().parameter(parameter.getName()).ifPresent(common -> {
            if (parameter.getIn() == null) {
                parameter.in(common.in()).required("path".equals(common.in())).schema(Schemas.text());
            }
            if (parameter.getDescription() == null) {
                parameter.setDescription(common.description());
            }
            if (parameter.getExample() == null && parameter.getExamples() == null) {
                parameter.setExample(common.example());
            }
        });
        if (AnswerFormat.HEADER.equals(parameter.getName())) {
            // Any text is taken; what springdoc finds are the names of our own constants.
            parameter.schema(Schemas.text());
        }
        Schema<?> schema = parameter.getSchema();
        if (parameter.getExample() != null && schema != null && Schemas.isText(schema)) {
            parameter.setExample(parameter.getExample().toString());
        }
    }

    private List<Tag> tags(@Nullable List<Tag> found) {
        Map<String, Tag> all = new LinkedHashMap<>();
        texts.getObject()
                .tags()
                .forEach((name, words) -> all.put(name, new Tag().name(name).description(words)));
        if (found != null) {
            found.forEach(tag -> all.putIfAbsent(tag.getName(), tag));
        }
        return List.copyOf(all.values());
    }
}

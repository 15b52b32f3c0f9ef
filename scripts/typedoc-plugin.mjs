/**
 * What the API reference needs beyond typedoc: a page opens with the comment that its file opens with (typedoc wants a tag for that), indented
 * lines in comments are code, and what files share with each other but the package does not export is left out.
 */
import { Comment, Converter, ReflectionKind } from "typedoc";

export function load({ converter }) {
  /** What has no comment of its own, for which typedoc takes that of an interface or of an export. */
  const bare = new Map();

  converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
    const declaration = context.getSymbolFromReflection(reflection)?.declarations?.[0];
    if (!declaration) return;
    const file = declaration.getSourceFile();
    if (reflection.kindOf(ReflectionKind.Module)) reflection.comment = openingOf(file);
    else if (reflection.kindOf(ReflectionKind.ClassOrInterface) && !/\*\/\s*$/.test(file.text.slice(0, declaration.getStart()))) {
      const hasOwnPage = context.getSymbolFromReflection(reflection.parent)?.declarations?.[0] === file;
      bare.set(reflection, reflection.kindOf(ReflectionKind.Class) && !hasOwnPage ? openingOf(file) : undefined);
    }
  });

  converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    const modules = project.getChildrenByKind(ReflectionKind.Module);
    const references = modules.find(({ name }) => name === "lib").getChildrenByKind(ReflectionKind.Reference);
    const exported = new Set(references.map(({ name }) => name));
    for (const { children } of modules.filter(({ name }) => name.startsWith("lib/")))
      for (const child of [...children]) if (!exported.has(child.name)) project.removeReflection(child);
    for (const reference of references) project.removeReflection(reference);
  });

  converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    for (const [reflection, comment] of bare) reflection.comment = comment;
    for (const { comment } of Object.values(project.reflections))
      for (const part of comment?.summary ?? []) if (part.kind === "text") part.text = withCodeBlocks(part.text);
  });
}

function openingOf({ text }) {
  const [, body] = /^\/\*\*(.*?)\*\//s.exec(text) ?? [];
  return body && new Comment([{ kind: "text", text: body.replaceAll(/\n \* ?/g, "\n").trim() }]);
}

/** Markdown wants four spaces or a fence, our comments indent by two. */
function withCodeBlocks(text) {
  return text.replaceAll(/(?<=^|\n\n)(?: {2}.*\n?)+/g, (lines) => `\`\`\`ts\n${lines.replaceAll(/^ {2}/gm, "").trimEnd()}\n\`\`\`\n`);
}

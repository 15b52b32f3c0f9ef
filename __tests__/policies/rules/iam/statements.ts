/** One identity policy around a statement, as inline JSON, and a role around a trust statement. */
export const permitting = (statement: string): Record<string, string> => ({
  "main.tf": `resource "aws_iam_policy" "p" {\n  policy = jsonencode({ Statement = [{ ${statement} }] })\n}\n`,
});
export const allow = (actions: string, resources = `"*"`, rest = ""): Record<string, string> =>
  permitting(`Effect = "Allow", Action = ${actions}, Resource = ${resources}${rest}`);

export const trusting = (statement: string): Record<string, string> => ({
  "main.tf": `resource "aws_iam_role" "r" {\n  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", ${statement} }] })\n}\n`,
});

/** The same statement in a document that nobody uses. */
export const documented = (statement: string): Record<string, string> => ({
  "main.tf": `data "aws_iam_policy_document" "d" {\n  statement {\n${statement}\n  }\n}\n`,
});

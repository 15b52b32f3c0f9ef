/** Where the evaluator knowingly answers otherwise than Terraform, each with the reason. */
const BY_REASON: readonly { readonly because: string; readonly ours: Readonly<Record<string, string>> }[] = [
  {
    because: "infinity is no value here: a division by zero is the error that every use of its result is",
    ours: {
      "can(1/0)": "false",
      "can([1/0])": "false",
      "try(1/0, 2)": "2",
      "try([1/0], 2)": "2",
      "try(length([1/0]), 2)": "2",
      "try({a=1/0}, 2)": "2",
    },
  },
  { because: "zero has no sign here", ours: { 'tonumber("-0")': "0", "-0": "0", "0 * -2.5": "0", "0 * -1": "0", "log(10, 0)": "0" } },
  { because: "a mark that Terraform loses is kept", ours: { 'issensitive({a=1}[sensitive("a")])': "true" } },
  {
    because: "compressed and Japanese texts are not written here: unknown",
    ours: { 'base64gzip("x") == "y"': "(known after apply)", 'textencodebase64("日本", "Shift_JIS")': "(known after apply)" },
  },
  {
    because: "one side decides, whatever the other turns out to be",
    ours: { "terraform_data.u.output && false": "false", "true || terraform_data.u.output": "true" },
  },
  {
    because: "an error already, since no value of the unknown argument makes the other one right",
    ours: {
      'concat(terraform_data.u.output, "1")': "ERROR",
      "concat(terraform_data.u.output, 1)": "ERROR",
      "concat(terraform_data.u.output, true)": "ERROR",
      "concat(terraform_data.u.output, { a = terraform_data.u.output })": "ERROR",
      "flatten({ a = terraform_data.u.output })": "ERROR",
      'merge(terraform_data.u.output, "true")': "ERROR",
      "merge(terraform_data.u.output, 1e30)": "ERROR",
      'merge(terraform_data.u.output, [1, "a", null])': "ERROR",
    },
  },
  {
    because: "elements that do not show their type are taken to fit, where Terraform knows that they have none",
    ours: {
      "tolist([null, []])": "[null,[]]",
      "tolist([null, [terraform_data.u.output]])": "(known after apply)",
      "tolist([null, { a = terraform_data.u.output }])": "(known after apply)",
      "tolist([terraform_data.u.output, []])": "(known after apply)",
      "tolist([terraform_data.u.output, [terraform_data.u.output]])": "(known after apply)",
      "tolist([terraform_data.u.output, { a = terraform_data.u.output }])": "(known after apply)",
    },
  },
  {
    because: "Terraform's arithmetic leaves the block: not to be imitated, and never taken for a known block",
    ours: {
      'cidrsubnet("10.0.0.0/8", -9, 0)': "ERROR",
      'cidrhost("::ffff:0:0/96", 5)': '"0.0.0.5"',
    },
  },
  {
    because: "a null whose type is not shown may be of one that can be formatted",
    ours: { 'formatlist("%s", [null])': "(known after apply)" },
  },
  {
    because: "the module has no provider with functions; where there is one its functions are unknown",
    ours: { 'provider::aws::arn_parse("x")': "(known after apply)" },
  },
  { because: "Terraform asks for a reference as the template, not for a literal", ours: { 'templatestring("x", {})': '"x"' } },
];

export const DISAGREEMENTS: ReadonlyMap<string, { readonly ours: string; readonly because: string }> = new Map(
  BY_REASON.flatMap(({ because, ours }) => Object.entries(ours).map(([text, answer]) => [text, { ours: answer, because }])),
);

/** Where the evaluator knowingly answers otherwise than Terraform, each with the reason. */
export const DISAGREEMENTS: ReadonlyMap<string, { readonly ours: string; readonly because: string }> = new Map([]);

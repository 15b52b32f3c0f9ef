import policy from "../../../../policies/rules/ecr/ecr-require-immutable-tags";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    ...["aws_ecr_repository", "aws_ecr_repository_creation_template"].map((type) =>
      settingCases({
        type,
        path: "image_tag_mutability",
        right: [`"IMMUTABLE"`, `"IMMUTABLE_WITH_EXCLUSION"`],
        wrong: [`"MUTABLE"`, `"MUTABLE_WITH_EXCLUSION"`],
        leftOut: "missing",
      }),
    ),
  ),
);

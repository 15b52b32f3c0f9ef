import policy from "../../../../policies/rules/comprehend/comprehend-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    keyCases({
      type: "aws_comprehend_entity_recognizer",
      attribute: "model_kms_key_id",
      write: (value) => `model_kms_key_id = ${value}`,
      beside: `volume_kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/orders"`,
    }),
    keyCases({
      type: "aws_comprehend_document_classifier",
      attribute: "model_kms_key_id",
      write: (value) => `model_kms_key_id = ${value}`,
      beside: `volume_kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/orders"`,
    }),
    keyCases({
      type: "aws_comprehend_entity_recognizer",
      attribute: "volume_kms_key_id",
      write: (value) => `volume_kms_key_id = ${value}`,
      beside: `model_kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/orders"`,
    }),
    keyCases({
      type: "aws_comprehend_document_classifier",
      attribute: "volume_kms_key_id",
      write: (value) => `volume_kms_key_id = ${value}`,
      beside: `model_kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/orders"`,
    }),
  ),
);

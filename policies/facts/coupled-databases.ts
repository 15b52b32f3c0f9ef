/** Databases that Elastic Beanstalk builds beside an environment, of which Terraform knows no more than a few settings. */
import type { Attribute } from "../terraform/model/attribute";
import type { Facts } from "./facts";

/**
 * The first setting of each such database
 * (https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html#command-options-general-rdsdbinstance).
 */
export const coupledDatabases = (facts: Facts): Attribute[] =>
  facts.resources("aws_elastic_beanstalk_environment", "aws_elastic_beanstalk_configuration_template").flatMap((resource) => {
    const settings = resource
      .at("setting")
      .items()
      .filter((setting) => setting.get("namespace").string === "aws:rds:dbinstance");
    const isDecoupled = settings.some((setting) => setting.get("name").string === "HasCoupledDatabase" && setting.get("value").isFalse);
    return settings[0] && !isDecoupled ? [settings[0]] : [];
  });

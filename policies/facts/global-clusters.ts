/** Global database clusters, which are encrypted as what they are made of. */
import type { Resource } from "../terraform/model/resource";
import { target } from "./targets";

/**
 * Whether a global cluster that does not say it is encrypted: "The default is `false` unless `source_db_cluster_identifier` is specified and
 * encrypted" (documentation of aws_rds_global_cluster; the same for aws_docdb_global_cluster and aws_neptune_global_cluster). `undefined` where
 * its source is not at hand.
 */
export const isEncryptedAsSource =
  (type: "aws_rds_cluster" | "aws_docdb_cluster" | "aws_neptune_cluster") =>
  (global: Resource): boolean | undefined => {
    const source = global.at("source_db_cluster_identifier");
    if (source.isAbsent) return false;
    return target(source, type)?.at("storage_encrypted").isTrue || undefined;
  };

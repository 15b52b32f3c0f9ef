/** Where a data store says that it starts with the data of something else. */
import type { Attribute } from "../terraform/model/attribute";
import type { Facts } from "./facts";

/** From the provider's documentation of each type: arguments that name a snapshot, a backup or a source. */
const SOURCES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  aws_db_instance: [["snapshot_identifier"], ["replicate_source_db"], ["restore_to_point_in_time"], ["s3_import"]],
  aws_rds_cluster: [["snapshot_identifier"], ["replication_source_identifier"], ["restore_to_point_in_time"], ["s3_import"]],
  aws_rds_global_cluster: [["source_db_cluster_identifier"]],
  aws_redshift_cluster: [["snapshot_identifier"], ["snapshot_arn"]],
  aws_docdb_cluster: [["snapshot_identifier"], ["restore_to_point_in_time"]],
  aws_neptune_cluster: [["snapshot_identifier"], ["replication_source_identifier"]],
  aws_elasticache_cluster: [["snapshot_arns"], ["snapshot_name"]],
  aws_elasticache_replication_group: [["snapshot_arns"], ["snapshot_name"]],
  aws_memorydb_cluster: [["snapshot_arns"], ["snapshot_name"]],
  aws_dynamodb_table: [["restore_source_name"], ["restore_source_table_arn"], ["import_table"]],
  aws_ebs_volume: [["snapshot_id"]],
  aws_fsx_windows_file_system: [["backup_id"]],
  aws_fsx_lustre_file_system: [["backup_id"], ["import_path"]],
  aws_fsx_openzfs_file_system: [["backup_id"]],
};

/** A source in the same configuration holds what this configuration put there: that is no copy from elsewhere. */
export function copiedData(facts: Facts): readonly Attribute[] {
  return Object.entries(SOURCES).flatMap(([type, paths]) =>
    facts
      .resources(type)
      .flatMap((resource) => paths.map((path) => resource.at(...path)))
      .filter((at) => at.items().length > 0 && at.string !== "" && !at.references.some(({ resource }) => resource?.mode === "managed")),
  );
}

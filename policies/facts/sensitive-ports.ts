/**
 * Ports on which administration and databases listen. From FSBP control EC2.19
 * (https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-19) and the default ports of the data stores that
 * policies/facts/data-store-types.ts and self-hosted databases use.
 */
import { PortSet } from "../../lib/net/port-set";
import { hasPorts } from "../../lib/net/protocol";
import type { Traffic } from "./security-groups";

/** Ports on which data stores listen, and nothing that a browser speaks to. */
export const STORE_PORTS = PortSet.of(
  ...[1433, 1434, 1521, 2049, 3306, 4333, 5432, 5439, 5984, 6379, 7000, 7199, 7474, 7687, 8086, 8182, 8529, 9042, 9092, 9093, 9094, 9095],
  ...[9096, 9097, 9098, 9160, 9200, 9300, 11211, 27017, 27018, 27019, 50000],
);

const ADMIN_AND_OTHER_PORTS = PortSet.of(20, 21, 22, 23, 25, 110, 135, 143, 445, 2383, 3000, 3389, 5000, 5500, 5601, 8080, 8088, 8888);

export const SENSITIVE_PORTS = STORE_PORTS.union(ADMIN_AND_OTHER_PORTS);

export const reachesSensitivePort = ({ protocol, ports }: Traffic): boolean =>
  protocol === "all" || (hasPorts(protocol) && ports.overlaps(SENSITIVE_PORTS));

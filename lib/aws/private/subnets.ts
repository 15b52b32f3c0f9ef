/** Subnets of a network, which may come as one list that is known only at deployment, such as the ids that a data source finds. */
import { Fn, Token } from "cdktf";
import type { IPrivateNetwork } from "../private-network";

export function firstSubnet({ subnetIds }: IPrivateNetwork): string {
  return Token.isUnresolved(subnetIds) ? (Fn.element([...subnetIds], 0) as string) : subnetIds[0]!;
}

export function firstSubnets({ subnetIds }: IPrivateNetwork, count: number): string[] {
  return Token.isUnresolved(subnetIds) ? Fn.slice([...subnetIds], 0, count) : subnetIds.slice(0, count);
}

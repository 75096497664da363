import type { PackageList, PackageNotice, PackageProblem } from '../../contract/packages-format.ts';

type Words = Record<string, string | number>;

/** Where something of a package stands: its list and position (from 0), and what it is known by. */
export interface Seat {
  list?: PackageList;
  at?: number;
  label?: string;
}

/** What keeps a package out. `code` is one of the package, or the failure of a statement (`statement-unit`). */
export interface PackageWrong extends Seat {
  code: PackageProblem | `statement-${string}`;
  details: Words;
}

/** What a person should know though it keeps nothing out. */
export interface PackageTold extends Seat {
  code: PackageNotice;
  details: Words;
}

import { findUnit } from '../territories/index.ts';

export const unit = findUnit;

import type { ReactNode } from 'react';

/** Choices that may be wider than a phone: they scroll inside, the page does not. */
export const Sideways = ({ children }: { children: ReactNode }) => <div style={{ overflowX: 'auto', maxWidth: '100%', padding: 4, margin: -4 }}>{children}</div>; // room for the focus ring

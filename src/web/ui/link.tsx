/* Pieces know no router: whoever mounts them says how a link is drawn. */
import { createContext, useContext } from 'react';
import type { AnchorHTMLAttributes, ReactElement, ReactNode } from 'react';

/** What a link needs; `href` is a path inside the product or a whole address. */
export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly href: string;
  readonly children?: ReactNode;
}

/** Draws a link; must pass on every attribute it is given. */
export type LinkRender = (props: LinkProps) => ReactElement;

const plainLink: LinkRender = ({ children, ...rest }) => <a {...rest}>{children}</a>;
const LinkContext = createContext<LinkRender>(plainLink);

/** Sets how links are drawn below it: `<LinkProvider value={(p) => <RouterLink {...p} />}>`. */
export const LinkProvider = LinkContext.Provider;

/** A link, drawn as the nearest `LinkProvider` says, or as a plain anchor. */
export function Link(props: LinkProps): ReactElement {
  return useContext(LinkContext)(props);
}

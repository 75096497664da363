import { Link as RouterLink } from '@tanstack/react-router';
import type { FunctionComponent } from 'react';
import type { LinkRender } from './ui/link.tsx';

/** The router's link without its route types: routes are collected at run time. */
const AnyLink = RouterLink as unknown as FunctionComponent<Record<string, unknown>>; // see the line above

/** How the pieces' links are drawn inside the product: no reload, the page's code fetched when the pointer nears. */
export const routerLink: LinkRender = ({ href, children, ...rest }) => {
  if (/^(https?:|mailto:|\/api\/)/.test(href) || rest.download !== undefined) return <a href={href} {...rest}>{children}</a>;
  const [path = '/', text = ''] = href.split('?');
  const search = Object.fromEntries(new URLSearchParams(text));
  return <AnyLink to={path} search={search} preload="intent" activeOptions={{ exact: true }} resetScroll={path !== location.pathname} {...rest}>{children}</AnyLink>;
};

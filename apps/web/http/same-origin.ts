/** Whether an address is a page's; the API takes tokens, not cookies, and needs no protection of its forms. */
export const isPage = (url: string): boolean => !/^\/(api|health|metrics)(\/|\?|$)/.test(url);

/** Whether the browser says that a form comes from another site. Browsers that say nothing are judged by the token alone. */
export const fromElsewhere = (secFetchSite: string | string[] | undefined): boolean => {
  const said = Array.isArray(secFetchSite) ? secFetchSite[0] : secFetchSite;
  return said !== undefined && said !== 'same-origin' && said !== 'none';
};

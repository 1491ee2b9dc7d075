// Network namespaces are named after the world, so that `down` finds what a crashed run left.

/** The node's. */
export const nodeNamespace = (id: string) => `cah-${id}`;
/** The Internet's: nothing but 198.51.100.2, with a way to the load balancers and the DNS. */
export const outsideNamespace = (id: string) => `cah-${id}-out`;

export const namespaceFile = (name: string) => `/run/netns/${name}`;

/** Who makes what a hand-over tells, for messages that say where to mend it: a stack of infra/, or a tool of the reader's own. */
export const MADE_BY = {
  cluster: "infra's Cluster stack, or whatever makes your cluster",
  zones: "infra's Dns stack, or whatever makes your zones",
  certificates: "infra's Certificate stack, or whatever makes your certificates",
  roles: "infra's Identity stack, or whatever makes your roles",
} as const;

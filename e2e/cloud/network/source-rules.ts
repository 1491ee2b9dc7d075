/**
 * Rules for `nft -f -` that drop what comes to an address from elsewhere, in a table of its own, which every run of it replaces
 * as a whole. They come before those of the node's firewall.
 */
export function sourceRules(ip: string, ranges: readonly string[]): string {
  const table = `inet lb_${ip.replaceAll('.', '_')}`;
  const remove = `table ${table}\ndelete table ${table}\n`;
  if (ranges.length === 0) return remove;
  // Load balancers have IPv4 here.
  const four = ranges.filter((range) => !range.includes(':'));
  const others = four.length === 0 ? '' : ` ip saddr != { ${four.join(', ')} }`;
  return `${remove}table ${table} {
  chain input {
    type filter hook input priority -1;
    ip daddr ${ip}${others} drop
  }
}
`;
}

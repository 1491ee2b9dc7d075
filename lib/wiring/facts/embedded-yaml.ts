import {
  boolYaml11Tag,
  floatCoreTag,
  intCoreTag,
  load,
  mapTag,
  mergeTag,
  nullYaml11Tag,
  Schema,
  seqTag,
  strTag,
} from 'js-yaml';

/** As istiod and Helm read it, which speak YAML 1.1: an unquoted `OFF` is no text. Upstream: sigs.k8s.io/yaml. */
const YAML_1_1 = new Schema([strTag, seqTag, mapTag, nullYaml11Tag, boolYaml11Tag, intCoreTag, floatCoreTag, mergeTag]);

/** More than any mesh configuration or values file refers to; anchors that refer to each other grow beyond all bounds. */
const MOST_ALIASES = 100;

/** What YAML within a ConfigMap or a values field says; `undefined` for what is no YAML, such as an unrendered template. */
export function parseEmbedded(text: string): unknown {
  try {
    return load(text, { schema: YAML_1_1, json: true, maxAliases: MOST_ALIASES });
  } catch {
    return undefined;
  }
}

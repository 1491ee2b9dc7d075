import { keepProviders } from '../../../e2e/build/provider-table';

const SOURCE = `import (
	"sigs.k8s.io/external-dns/provider"
	"sigs.k8s.io/external-dns/provider/aws"
	"sigs.k8s.io/external-dns/provider/azure"
)

	m := map[string]ProviderConstructor{
		externaldns.ProviderAWS:          aws.New,
		externaldns.ProviderAzure:        azure.New,
		externaldns.ProviderAzurePrivate: azure.NewPrivate,
	}
	return provider.New(m)`;

test('providers that are not kept leave neither an import nor an entry', () => {
  expect(keepProviders(SOURCE, ['aws'])).toBe(`import (
	"sigs.k8s.io/external-dns/provider"
	"sigs.k8s.io/external-dns/provider/aws"
)

	m := map[string]ProviderConstructor{
		externaldns.ProviderAWS:          aws.New,
	}
	return provider.New(m)`);
});

test('a table that is written another way is not cut by guesswork', () => {
  expect(() => keepProviders(SOURCE.replace('aws.New', 'build(aws.New)'), ['aws'])).toThrow(
    'external-dns has no provider aws where it used to',
  );
});

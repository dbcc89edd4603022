import { afterEach, describe, expect, it, vi } from "vitest";
import { handler } from "#infra/aws/edge/origin-authorizer.ts";
import { topology } from "#infra/topology.ts";
import { all, named } from "./example-stage.ts";
import type { Properties } from "./resolved-templates.ts";

describe("routes", () => {
  const targetOf = ({ Target }: Properties) => {
    const integration = named("AWS::ApiGatewayV2::Integration", String(Target).replace("integrations/", ""));
    expect(integration.properties.PayloadFormatVersion).toBe("2.0");
    return String(integration.properties.IntegrationUri).replace(/.*:wsp-example-/, "");
  };

  it("are those of the topology: each prefix itself and what is below it, and `/` for the rest", () => {
    const routes = all("AWS::ApiGatewayV2::Route").map(({ properties }) => [properties.RouteKey, targetOf(properties)]);
    expect(Object.fromEntries(routes)).toEqual(
      Object.fromEntries(
        topology.routes.flatMap((route) =>
          route.prefix === "/"
            ? [["$default", route.function]]
            : [
                [`ANY ${route.prefix}`, route.function],
                [`ANY ${route.prefix}/{proxy+}`, route.function],
              ],
        ),
      ),
    );
  });

  /** Routes of the topology that organisations come in by, as route keys. */
  const ofOrganisations = topology.routes.flatMap((route) =>
    "entrance" in route ? [`ANY ${route.prefix}`, `ANY ${route.prefix}/{proxy+}`] : [],
  );

  it("all ask first whether the request came through CloudFront, apart from those of organisations", () => {
    expect(ofOrganisations).not.toEqual([]);
    for (const { properties } of all("AWS::ApiGatewayV2::Route"))
      expect([properties.RouteKey, properties.AuthorizationType]).toEqual([
        properties.RouteKey,
        ofOrganisations.includes(String(properties.RouteKey)) ? "NONE" : "CUSTOM",
      ]);
    expect(all("AWS::ApiGatewayV2::Authorizer").map(({ properties }) => properties)).toEqual([
      expect.objectContaining({
        AuthorizerUri: expect.stringContaining("function:wsp-example-origin/"),
        IdentitySource: ["$request.header.x-origin-key"],
      }),
    ]);
  });

  it("are reached by the platform's own names alone, throttled and logged without paths", () => {
    for (const { properties } of all("AWS::ApiGatewayV2::Api")) expect(properties.DisableExecuteApiEndpoint).toBe(true);
    const domains = all("AWS::ApiGatewayV2::DomainName").map(({ properties }) => properties.DomainName);
    expect(domains).toEqual(["werk.example.nl", "vum.werk.example.nl"]);
    const stages = all("AWS::ApiGatewayV2::Stage");
    expect(stages).toHaveLength(2);
    for (const [index, log] of ["access", "vum-access"].entries()) {
      const properties: Properties = stages[index]?.properties ?? {};
      expect(properties).toMatchObject({
        DefaultRouteSettings: { ThrottlingRateLimit: expect.any(Number), ThrottlingBurstLimit: expect.any(Number) },
        AccessLogSettings: { DestinationArn: expect.stringContaining(`:log-group:/wsp/example/${log}`) },
      });
      expect(JSON.stringify(properties.AccessLogSettings)).not.toMatch(/\$context\.(path|httpMethod|identity)/);
    }
  });

  it("of organisations stand behind a client certificate: their API has no other name, and no other API has them", () => {
    const [main, organisations] = all("AWS::ApiGatewayV2::DomainName").map(({ properties }) => properties);
    expect(main?.MutualTlsAuthentication).toBeUndefined();
    expect(organisations).toMatchObject({
      MutualTlsAuthentication: {
        TruststoreUri: "s3://wsp-example-truststore/pkioverheid.pem",
        TruststoreVersion: "v1",
      },
      DomainNameConfigurations: [{ SecurityPolicy: "TLS_1_2" }],
    });
    const apiOf = ({ properties }: { properties: Properties }) => JSON.stringify(properties.ApiId);
    const mappings = all("AWS::ApiGatewayV2::ApiMapping");
    const [api] = mappings.filter(({ properties }) => JSON.stringify(properties.DomainName).includes("Vum")).map(apiOf);
    expect(mappings.map(apiOf).filter((own) => own === api)).toHaveLength(1);
    const routes = all("AWS::ApiGatewayV2::Route").filter((route) => apiOf(route) === api);
    expect(routes.map(({ properties }) => properties.RouteKey).toSorted()).toEqual(ofOrganisations.toSorted());
  });

  it("have CloudFront before them, with the firewall, the same name and the same key, caching nothing", () => {
    const [distribution] = all("AWS::CloudFront::Distribution");
    expect(distribution?.properties.DistributionConfig).toMatchObject({
      Aliases: ["werk.example.nl"],
      WebACLId: expect.stringMatching(/\.Arn$/),
      DefaultCacheBehavior: {
        // CachingDisabled, and AllViewerAndCloudFrontHeaders-2022-06.
        CachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
        OriginRequestPolicyId: "33f36d7e-f396-46d9-90e0-52428a34d9dc",
        ViewerProtocolPolicy: "redirect-to-https",
      },
      Origins: [
        {
          DomainName: "origin.werk.example.nl",
          CustomOriginConfig: { OriginProtocolPolicy: "https-only" },
          OriginCustomHeaders: [
            {
              HeaderName: "x-origin-key",
              HeaderValue: "{{resolve:secretsmanager:wsp-example-origin-key:SecretString:k1::}}",
            },
          ],
        },
      ],
    });
    const { Environment } = named("AWS::Lambda::Function", "wsp-example-origin").properties;
    expect(JSON.stringify(Environment)).toContain("secret:wsp-example-origin-key:SecretString:k1::}}");
  });

  it("are limited per address, the public forms most, and not the routes of others", () => {
    const rules = all("AWS::WAFv2::WebACL")[0]?.properties.Rules as Properties[];
    const limited = rules.filter(({ Statement }) => JSON.stringify(Statement).includes("RateBasedStatement"));
    expect(limited.map(({ Name }) => Name)).toEqual(["public-forms", "all"]);
    const [forms] = limited;
    for (const { prefix } of topology.routes)
      expect(JSON.stringify(forms?.Statement).includes(`"SearchString":"${prefix}"`)).toBe(prefix !== "/");
    for (const { Action } of limited)
      expect(Action).toMatchObject({ Block: { CustomResponse: { ResponseCode: 429 } } });
  });
});

describe("the origin check", () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    ["the key", { "x-origin-key": "new" }, true],
    ["the key that is being replaced", { "x-origin-key": "old" }, true],
    ["another key", { "x-origin-key": "nex" }, false],
    ["both keys as one", { "x-origin-key": "old new" }, false],
    ["an empty key", { "x-origin-key": "" }, false],
    ["no key", {}, false],
    ["no headers", undefined, false],
  ])("judges a request with %s", async (_, headers, isAuthorized) => {
    vi.stubEnv("ORIGIN_KEYS", "old new");
    expect(await handler(headers ? { headers } : {})).toEqual({ isAuthorized });
  });

  it("lets nothing in without keys", async () => {
    vi.stubEnv("ORIGIN_KEYS", "");
    expect(await handler({ headers: { "x-origin-key": "" } })).toEqual({ isAuthorized: false });
  });
});

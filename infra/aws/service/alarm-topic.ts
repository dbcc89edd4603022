import { Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Key } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import type { Config } from "../config.ts";
import { nameOf } from "../names.ts";

/** Where alarms go: encrypted, TLS only, publishable by the alarms of this account alone, and on to one mail address. */
export function createAlarmTopic(scope: Construct, config: Config, key: Key): Topic {
  const { region, account } = Stack.of(scope);
  const topic = new Topic(scope, "Alarms", { topicName: nameOf(config, "alarms"), masterKey: key, enforceSSL: true });
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
      actions: ["sns:Publish"],
      resources: [topic.topicArn],
      conditions: { ArnLike: { "aws:SourceArn": `arn:aws:cloudwatch:${region}:${account}:alarm:*` } },
    }),
  );
  topic.addSubscription(new EmailSubscription(config.alarmMail));
  return topic;
}

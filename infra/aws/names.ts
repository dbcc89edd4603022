type Stage = { stage: string; account: string };

/** Physical name of a resource of this stage: what operators type and what alarms say. */
export const nameOf = (config: Pick<Stage, "stage">, part: string): string => `wsp-${config.stage}-${part}`;

/** Name of a bucket: like the others, and with the account, because all accounts of the world share one list. */
export const bucketNameOf = (config: Stage, name: string): string => nameOf(config, `${name}-${config.account}`);

export const bucketArn = (config: Stage, name: string): string => `arn:aws:s3:::${bucketNameOf(config, name)}`;

/** ARN of all objects in a bucket. */
export const objectsIn = (config: Stage, name: string): string => `${bucketArn(config, name)}/*`;

/** `carved-jobs` becomes `CarvedJobs`: construct ids. */
export const pascal = (name: string): string =>
  name
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");

/** File in the data folder that tells the commands beside the platform where it runs. */
export const ADDRESS_FILE = "address.json";

/** Tables as a clerk writes them, read from XLSX, CSV or NDJSON row by row, and the blank forms for them. */
package cn.huaiyuan.groupschooling.kit.table;
